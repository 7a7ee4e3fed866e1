"""A text in Markdown, written as an HTML page, a Word file, a PDF: the same words in each.

    page = html_page(document)
    content = word_file(document)       # extra `word`
    content = pdf_file(document)        # extra `pdf`

A writer knows nothing of what the text is about. Each is a module of its own, imported by whoever needs it.
"""
