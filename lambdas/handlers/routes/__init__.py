"""The API's routes besides `POST /send`: one file a resource of the API."""
