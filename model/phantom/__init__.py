"""Draw a procedural lumbar spine with known grades as MR volumes and label maps."""
