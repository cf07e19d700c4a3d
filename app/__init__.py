"""What people see: Streamlit pages that speak HTTP to the API and to nothing else."""
