//! A response to an item becomes a verdict and points.
