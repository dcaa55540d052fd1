"""Find the lumbar discs on MRI and grade five conditions at each: a headless library."""
