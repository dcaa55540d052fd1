"""Write what leaves the program: results, tables, phantom studies."""
