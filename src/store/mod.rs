//! What is remembered between sittings.
