"""What a desk sees in the copy: passages, quotes, quantities, names, attributions."""
