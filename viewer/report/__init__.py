"""Put a reading into words and onto paper."""
