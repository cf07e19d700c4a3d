"""What runs in AWS Lambda: this folder is the deployed asset."""
