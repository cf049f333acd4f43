"""Worksheets on one operation, and their keys as files apart: HTML to print, DOCX to edit.

    from dashboard.worksheets.write import write_worksheets
    write_worksheets(frames(operations), slug, Path("worksheets"), seed=1, versions=2)

A worksheet is made from `Question`s alone. What answers them never reaches its writer, so that nothing in the file
(text, markup, properties, pictures) holds an answer.
"""
