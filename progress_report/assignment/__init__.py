"""The year's assignment (任务分工): its frozen data, its workbook read and written, and how a year follows another."""
