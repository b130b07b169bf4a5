using System.Globalization;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Dashboards;

/// <summary>The notes of every dashboard of a report, numbered in reading order. Equal notes share a number.</summary>
internal sealed class NoteBook
{
    private readonly Dictionary<FigureNote, Entry> _entries = [];
    private readonly List<Entry> _inOrder = [];

    private NoteBook()
    {
    }

    /// <summary>Whether any figure is marked as provisional.</summary>
    internal bool HasProvisional { get; private set; }

    /// <summary>Whether any figure is marked as doubtful.</summary>
    internal bool HasDoubtful { get; private set; }

    /// <summary>The mark of a figure that may still be revised.</summary>
    internal static NoteMark Provisional { get; } = new("p", new Anchor("note-provisional"));

    /// <summary>The mark of a figure known to be probably wrong.</summary>
    internal static NoteMark Doubtful { get; } = new("d", new Anchor("note-doubtful")) { Name = "Doubtful" };

    /// <summary>The notes of one dashboard, or of all dashboards.</summary>
    internal IEnumerable<Note> Of(DashboardBlock? block) =>
        _inOrder.Where(entry => block is null || ReferenceEquals(entry.Block, block))
            .Select(static entry => new Note(entry.Mark.Mark, entry.Uses == 1 ? entry.Words.At(entry.Where) : Capitalised(entry.Words.Words), entry.Mark.Target));

    /// <summary>The mark of a note; null without a note.</summary>
    internal NoteMark? MarkOf(string? words) => MarkOf(FigureNote.Of(words, null));

    /// <summary>The mark of a figure's note; null without a note.</summary>
    internal NoteMark? MarkOf(FigureNote? words) => words is not null && _entries.TryGetValue(words, out var entry) ? entry.Mark : null;

    /// <summary>Collects the notes of every dashboard, row by row; within a row, those of its name, its target, then its cells.</summary>
    internal static NoteBook Of(ReportContext context)
    {
        var book = new NoteBook();
        var culture = context.Picture.Settings.Language;
        foreach (var block in context.Definition.Blocks.OfType<DashboardBlock>())
        {
            foreach (var row in DashboardRow.Of(context, block)) book.Read(context, block, row, context.Units.Named(row.Indicator.Name, row.Analysed.Unit), culture);
        }

        return book;
    }

    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private void Read(ReportContext context, DashboardBlock block, DashboardRow row, string name, CultureInfo culture)
    {
        Add(block, name, FigureNote.Of(RowNotes.Of(context, block, row), null));
        Add(block, $"{name}, target", FigureNote.Of(TargetNotes.Of(context, block, row), null));
        foreach (var figure in row.Figures)
        {
            if (figure.Observation is not { } observation) continue;
            var note = CellNotes.Of(row, observation, context.Units, culture);
            Add(block, note?.IsOfRow == true ? name : $"{name}, {observation.Period.ToText(culture, full: true)}", note);
            HasProvisional |= observation.IsProvisional;
            HasDoubtful |= observation.IsDoubtful;
        }
    }

    private void Add(DashboardBlock block, string where, FigureNote? words)
    {
        if (words is null) return;
        if (_entries.TryGetValue(words, out var known))
        {
            if (known.Where != where) known.Uses++;
            return;
        }

        var number = (_inOrder.Count + 1).ToString(CultureInfo.InvariantCulture);
        var entry = new Entry(block, new NoteMark(number, new Anchor("note-" + number)), where, words);
        _entries.Add(words, entry);
        _inOrder.Add(entry);
    }

    private sealed class Entry(DashboardBlock block, NoteMark mark, string where, FigureNote words)
    {
        internal DashboardBlock Block { get; } = block;

        internal NoteMark Mark { get; } = mark;

        internal string Where { get; } = where;

        internal FigureNote Words { get; } = words;

        internal int Uses { get; set; } = 1;
    }
}
