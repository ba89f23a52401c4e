//! The interface's texts, German and English.
