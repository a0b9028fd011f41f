"""The pipeline from a document to findings; suppression, overlap, fixing."""
