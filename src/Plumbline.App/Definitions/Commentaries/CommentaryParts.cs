using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Commentaries;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Commentaries;

/// <summary>The parts of a commentary below the front matter of its file: words under headings.</summary>
internal sealed class CommentaryParts
{
    private const int BeforeAnyHeading = -2;

    // The names that files had before, which are read for ever.
    private static readonly string[] OldHeadings = ["Commentary", "Actions"];

    private readonly string?[] _words = new string?[Headings.Length];
    private readonly int[] _rows = new int[Headings.Length];
    private readonly string _file;
    private readonly FileProblems _problems;
    private readonly Func<string, Parsed<Commitment>> _commitment;

    private CommentaryParts(string file, FileProblems problems, Func<string, Parsed<Commitment>> commitment) => (_file, _problems, _commitment) = (file, problems, commitment);

    /// <summary>The headings as they are written.</summary>
    internal static string[] Headings { get; } = ["Why", "What we are doing", "Expected by", "Note"];

    internal string? Why => _words[0];

    internal string? Doing => _words[1];

    internal string? Note => _words[3];

    /// <summary>The commitment; null where there is none, and where it is refused.</summary>
    internal Commitment? Expected { get; private set; }

    /// <summary>The parts of a commentary with their headings.</summary>
    internal static IEnumerable<(string Heading, string? Words)> Of(Commentary value) =>
        Headings.Zip<string, string?>([value.Why, value.Doing, value.Expected?.ToString(), value.Note]);

    /// <summary>Reads the lines of a file from the first below its front matter.</summary>
    internal static CommentaryParts Read(string[] lines, int from, string file, FileProblems problems, Func<string, Parsed<Commitment>> commitment)
    {
        var parts = new CommentaryParts(file, problems, commitment);
        parts.ReadWords(lines, from);
        if (parts._words[2] is { } line) parts.ReadExpected(line, parts._rows[2] + 1);
        return parts;
    }

    private void ReadWords(string[] lines, int from)
    {
        var (part, start, isOld) = (BeforeAnyHeading, from, (bool?)null);
        for (var i = from; i <= lines.Length; i++)
        {
            var heading = i < lines.Length && lines[i].StartsWith("## ", StringComparison.Ordinal) ? lines[i][3..].Trim() : null;
            if (heading is null && i < lines.Length) continue;
            var words = string.Join('\n', lines[start..i]).Trim();
            if (part >= 0) _words[part] = words.Length == 0 ? null : HeadingLines.Unescape(words);
            else if (part == BeforeAnyHeading && words.Length > 0) _problems.Add(_file, start + 1, 1, Problem.With(words, $"a heading first: {Written(Headings)}"));
            if (heading is null) break;
            part = Place(heading, lines[i], i + 1, ref isOld);
            start = i + 1;
        }
    }

    // A heading that is not known, comes twice or mixes old names with new ones is refused; its words are read no further.
    private int Place(string heading, string line, int row, ref bool? isOld)
    {
        var old = Find(OldHeadings, heading);
        var part = old >= 0 ? old : Find(Headings, heading);
        if (part < 0)
        {
            _problems.Add(_file, row, 1, Problem.With(line, $"one of {Written(Headings)}"));
            return part;
        }

        if (part < Headings.Length - 1)
        {
            if (isOld is { } before && before != old >= 0)
                _problems.Add(_file, row, 1, Problem.With(line, $"the headings of one kind in one file: {Written(Headings)}; “Commentary” and “Actions” are the older names of the first two"));
            isOld ??= old >= 0;
        }

        if (_rows[part] > 0) _problems.Add(_file, row, 1, Problem.With(line, FormattableString.Invariant($"each heading once; it stands in line {_rows[part]} already")));
        _rows[part] = row;
        return part;
    }

    private void ReadExpected(string words, int row)
    {
        if (words.Contains('\n', StringComparison.Ordinal)) _problems.Add(_file, row, 1, Problem.With(words, "one line, such as 31 March 2024: at least 92%"));
        else if (_commitment(words).TryGet(out var expected, out var problem)) Expected = expected;
        else _problems.Add(_file, row, 1, problem);
    }

    private static int Find(string[] headings, string heading) => Array.FindIndex(headings, name => string.Equals(name, heading, StringComparison.OrdinalIgnoreCase));

    private static string Written(string[] headings) => string.Join(", ", headings.Select(heading => $"## {heading}"));
}
