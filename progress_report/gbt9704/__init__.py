"""GB/T 9704—2012《党政机关公文格式》: its typefaces and rules, and holding any docx against them."""
