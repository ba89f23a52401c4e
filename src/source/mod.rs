//! Where articles come from.
