using System.Globalization;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Text;
using Plumbline.Reports.Blocks.Marking;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Charts.Choices;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Blocks.Registers;

/// <summary>What a register's fields look like in cells.</summary>
internal sealed class RegisterCells(ReportContext context, RegisterReading reading, MarkedNotes notes, bool showsNotes)
{
    // Words of this length stand in a wide column.
    private const int LongWords = 40;

    private CultureInfo Culture => context.Picture.Settings.Language;

    private RegisterDefinition Definition => reading.Definition;

    /// <summary>The column of a field; of a figure it says the period.</summary>
    internal Column ColumnOf(RegisterField field, bool isFirst) => field switch
    {
        // A line breaks after “and” alone.
        FigureOfRow figure => new Column(field.Name, Alignment.Number) { Unit = reading.Totals.FirstOrDefault(total => total.Field.Code == figure.Code)?.PeriodText(Culture).Replace(' ', '\u00a0').Replace("\u00a0and\u00a0", "\u00a0and ", StringComparison.Ordinal) },
        NumberField => new Column(field.Name, Alignment.Decimal),
        _ when isFirst => new Column(field.Name) { Width = ColumnWidth.Wide },
        TextField when reading.Lines.Any(line => line.Row.Values.GetValueOrDefault(field.Code)?.Length > LongWords) => new Column(field.Name) { Width = ColumnWidth.Wide },
        _ => new Column(field.Name),
    };

    /// <summary>The cell that names a row; on a site it leads to the row.</summary>
    internal Cell HeaderOf(RegisterLine line, RegisterField field, string? note)
    {
        RichText words = CellOf(line, field) is { IsEmpty: false, Content: var content } ? content : line.Row.Code.ToString();
        return Cell.Header((context.Site ?? context.PreviewSite)?.OfRegisterRow(Definition.Code, line.Row.Code) is { } address && words.All(static inline => inline is Text) ? Hyperlink.OnSite(words, address) : words) with { Note = notes.MarkOf(note) };
    }

    /// <summary>The cell of a field.</summary>
    internal Cell CellOf(RegisterLine line, RegisterField field)
    {
        if (field is FigureOfRow figure) return FigureOf(line, figure) is { } observation ? CellOf(observation) : Cell.Empty;
        if (line.Row.Values.GetValueOrDefault(field.Code) is not { } written) return Cell.Empty;
        return field switch
        {
            ChoiceField choices when choices.Find(written) is { } choice => new Cell(Choice(choice)),
            NumberField when PrintedFigure.Parse(written).TryGet(out var printed, out _) && printed.Value is ObservedValue.Number number => Cell.Figure(new Value(number.Quantity.ToPaper(Culture), number.Quantity)),
            _ => TextOf(line, field) ?? "",
        };
    }

    /// <summary>What a row says in a field, in words; null where nothing.</summary>
    internal string? TextOf(RegisterLine line, RegisterField field)
    {
        if (line.Row.Values.GetValueOrDefault(field.Code) is not { } written) return null;
        return field is DateField && DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Period.Containing(day, Frequency.Day).ToText(Culture).Replace(' ', '\u00a0') : written;
    }

    /// <summary>The figure of a row; null where there is none.</summary>
    internal Observation? FigureOf(RegisterLine line, FigureOfRow field)
    {
        var at = 0;
        foreach (var figure in Definition.Figures)
        {
            if (figure.Code == field.Code) return at < line.Figures.Length ? line.Figures[at] : null;
            at++;
        }

        return null;
    }

    /// <summary>A choice as its icon and its word.</summary>
    internal static RichText Choice(RegisterChoice choice) => ChoiceIcons.Inline(choice.Icon) is { } icon ? BesideWords.Of(icon, choice.Word) : choice.Word;

    private Cell CellOf(Observation figure)
    {
        List<string> said = [.. new[]
        {
            showsNotes && figure.Note is { } note ? $"{Counted.Sentence(note).TrimEnd('.')}." : null,
            figure.IsDoubtful ? "A doubtful figure." : figure.IsProvisional ? "A provisional figure." : null,
        }.OfType<string>()];
        return new Cell(IndicatorLinks.ToSource(context, figure, FigureValue.Of(figure, Culture))) { Note = notes.MarkOf(string.Join(' ', said)), Style = figure.Value is ObservedValue.Missing ? CellStyle.Quiet : CellStyle.Normal };
    }
}
