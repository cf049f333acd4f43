"""The words of the project: frozen dataclasses of the standard library, checked once at the edge and trusted after."""
