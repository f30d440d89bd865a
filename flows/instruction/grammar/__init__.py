"""The grammar of help articles: how they tell what to do.

phrase        a stretch of a sentence, seen through its shape, and the words of a shape
mask          blots out what must not be taken apart: names, addresses, brackets
name          names that only their capitals tell; `continuation` is the table of how they go on
lexicon       the words that help articles are made of
segmentation  a step's sentences, a sentence's clauses
preamble      what a sentence says before its first act
attachment    what that means for the acts behind it, and what a capital alone does not tell surely
noun_phrase   what an act is done to
modifier      what else a clause says of its act: where, when, what for
coordination  one act on several things
clauses       the ordered table of clauses, and a module for each kind of act
reading       how a clause becomes instructions
"""
