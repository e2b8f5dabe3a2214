"""bodymap: an interactive trigger point explorer on a clickable body."""
