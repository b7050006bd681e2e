"""Feature files as authors write them: read, with what is wrong with their grammar in people's words.

Gherkin's own parser is needed (extra ``authoring``) and imported by the modules that use it.
"""
