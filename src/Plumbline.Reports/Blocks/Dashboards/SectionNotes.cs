using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The notes of one table of a dashboard: what is said once under its heading, and what letters mark on names, targets and cells. Equal notes share a letter.</summary>
internal sealed class SectionNotes
{
    private readonly ReportContext _context;
    private readonly DashboardBlock _block;
    private readonly CultureInfo _culture;
    private readonly int _number;
    private readonly SaidOfMost<DashboardRow>? _ofNames;
    private readonly SaidOfTargets _ofTargets;
    private readonly SaidOfColumns _ofColumns;
    private readonly Dictionary<FigureNote, Entry> _entries = [];
    private readonly List<Entry> _inOrder = [];

    /// <summary>Makes the notes.</summary>
    /// <param name="context">The report.</param>
    /// <param name="block">The dashboard.</param>
    /// <param name="name">The heading of the table; null without one.</param>
    /// <param name="rows">The rows of the table.</param>
    /// <param name="number">The number of the table among those of the report, from 1.</param>
    internal SectionNotes(ReportContext context, DashboardBlock block, string? name, IReadOnlyList<DashboardRow> rows, int number)
    {
        (_context, _block, _culture, _number, Name, Rows) = (context, block, context.Picture.Settings.Language, number, name, [.. rows]);
        _ofNames = SaidOfMost<DashboardRow>.Of(Rows, row => RowNotes.Of(context, block, row));
        _ofTargets = SaidOfTargets.Of(Rows, context, block);
        _ofColumns = new SaidOfColumns(Rows, context.Units, _culture);
        foreach (var row in Rows) Read(row);
    }

    /// <summary>The heading of the table; null without one.</summary>
    internal string? Name { get; }

    /// <summary>The rows of the table.</summary>
    internal ImmutableArray<DashboardRow> Rows { get; }

    /// <summary>Whether a figure has the mark of a provisional one.</summary>
    internal bool HasProvisional { get; private set; }

    /// <summary>Whether a figure has the mark of a doubtful one.</summary>
    internal bool HasDoubtful { get; private set; }

    /// <summary>What is said once of all rows, or nearly all, or of a column, in sentences.</summary>
    internal IEnumerable<string> Common
    {
        get
        {
            if (_ofNames is { } names) yield return $"All measures{(names.Without.IsEmpty ? "" : $" but {SaidOfColumns.Names(names.Without)}")}: {names.Words}";
            foreach (var sentence in _ofTargets.Sentences.Concat(_ofColumns.Sentences)) yield return sentence;
        }
    }

    /// <summary>The notes that letters mark, in reading order.</summary>
    internal IEnumerable<Note> Lettered =>
        _inOrder.Select(static entry => new Note(entry.Mark.Mark, entry.Uses == 1 ? entry.Words.At(entry.Where) : entry.Words.Alone, entry.Mark.Target));

    /// <summary>The mark on the name of a row; null without a note.</summary>
    internal NoteMark? OnName(DashboardRow row) => MarkOf(OfName(row));

    /// <summary>The mark on the target of a row; null without a note.</summary>
    internal NoteMark? OnTarget(DashboardRow row) => MarkOf(OfTarget(row));

    /// <summary>The mark on a figure, one at most; null without a note.</summary>
    internal NoteMark? OnCell(DashboardRow row, Observation figure)
    {
        var notes = _ofColumns.Left(row, figure);
        return MarkOf(notes.Note) ?? (notes.IsDoubtful ? NoteMarks.Doubtful : notes.IsProvisional ? NoteMarks.Provisional : null);
    }

    private void Read(DashboardRow row)
    {
        var name = _context.Units.Named(row.Indicator.Name, row.Analysed.Unit);
        Add(name, OfName(row));
        Add($"{name}, target", OfTarget(row));
        foreach (var figure in row.Figures.Select(static figure => figure.Observation).OfType<Observation>())
        {
            var notes = _ofColumns.Left(row, figure);
            Add(notes.Note?.IsOfRow == true ? name : $"{name}, {figure.Period.ToText(_culture, full: true)}", notes.Note);
            if (notes.Note is not null) continue;
            HasProvisional |= notes is { IsProvisional: true, IsDoubtful: false };
            HasDoubtful |= notes.IsDoubtful;
        }
    }

    private FigureNote? OfName(DashboardRow row)
    {
        var own = RowNotes.Of(_context, _block, row) is { } words && words != _ofNames?.Words ? words : null;
        return FigureNote.Of((own, _ofColumns.OfRow(row)) switch
        {
            (var one, null) => one,
            (null, var one) => one,
            ({ } one, { } other) => $"{one.TrimEnd('.')}. {char.ToUpperInvariant(other[0])}{other[1..]}",
        });
    }

    private FigureNote? OfTarget(DashboardRow row) => FigureNote.Of(TargetNotes.Of(_context, _block, row) is { } words && !_ofTargets.Says(row, words) ? words : null);

    private NoteMark? MarkOf(FigureNote? words) => words is not null && _entries.TryGetValue(words, out var entry) ? entry.Mark : null;

    private void Add(string where, FigureNote? words)
    {
        if (words is null) return;
        if (_entries.TryGetValue(words, out var known))
        {
            if (known.Where != where) known.Uses++;
            return;
        }

        var letters = NoteMarks.LettersAt(_inOrder.Count);
        var entry = new Entry(new NoteMark(letters, new Anchor(string.Create(CultureInfo.InvariantCulture, $"note-{_number}-{letters}"))), where, words);
        _entries.Add(words, entry);
        _inOrder.Add(entry);
    }

    private sealed class Entry(NoteMark mark, string where, FigureNote words)
    {
        internal NoteMark Mark { get; } = mark;

        internal string Where { get; } = where;

        internal FigureNote Words { get; } = words;

        internal int Uses { get; set; } = 1;
    }
}
