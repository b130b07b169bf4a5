using Plumbline.App.Importing.Findings;
using Plumbline.Core.Observations;

namespace Plumbline.App.Importing.Words;

/// <summary>Counts the words of a table that nobody asks for, so that the preview says once how many there are.</summary>
internal sealed class UnreadWords(string table)
{
    private readonly List<string> _headings = [];
    private (SourceCell? First, long Count) _cells;
    private (SourceCell? First, long Count) _comments;

    internal void Add(WordsColumn column, SourceCell source)
    {
        _cells = (_cells.First ?? source, _cells.Count + 1);
        var heading = column.Heading.ReplaceLineEndings(" ");
        if (!_headings.Contains(heading, StringComparer.OrdinalIgnoreCase)) _headings.Add(heading);
    }

    internal void AddComment(SourceCell source) => _comments = (_comments.First ?? source, _comments.Count + 1);

    internal void Report(ImportFindings findings)
    {
        if (_cells.Count + _comments.Count == 0) return;
        var columns = _cells.Count == 0 ? null : FormattableString.Invariant($"{_cells.Count:N0} {(_cells.Count == 1 ? "cell" : "cells")} of words below {string.Join(", ", _headings.Select(heading => $"“{heading}”"))}");
        var comments = _comments.Count == 0 ? null : FormattableString.Invariant($"{_comments.Count:N0} {(_comments.Count == 1 ? "comment" : "comments")} on figures");
        findings.Note((_cells.First ?? _comments.First)?.ToString() ?? table, $"{string.Join(" and ", new[] { columns, comments }.OfType<string>())} not read: --words takes them as “Why” and “What we are doing”");
    }
}
