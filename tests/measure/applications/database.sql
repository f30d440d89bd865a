CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT NOT NULL, shelf TEXT, lent INTEGER DEFAULT 0);
CREATE TABLE reader (id INTEGER PRIMARY KEY, name TEXT);
INSERT INTO book (title, shelf) VALUES ('The Winter Garden', 'A1'), ('Bread and Salt', 'B2'), ('Clouds', 'A3');
INSERT INTO reader (name) VALUES ('Ines');
