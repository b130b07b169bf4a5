using System.Globalization;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Observations;

/// <summary>What a row of a long table says about one figure, besides its indicator and unit. <c>load</c> and <c>import</c> share these rules and messages.</summary>
/// <param name="Printed">The value cell with its marks.</param>
/// <param name="Value">The value, with the status of its column.</param>
/// <param name="Period">The period.</param>
/// <param name="Numerator">The numerator column.</param>
/// <param name="Denominator">The denominator column.</param>
/// <param name="IsProvisional">Whether its column or a mark says provisional.</param>
/// <param name="Note">The note, together with that of the marks.</param>
/// <param name="Standing">Aspect, source note and doubtful.</param>
internal readonly record struct FigureRow(PrintedFigure Printed, ObservedValue Value, Period Period, decimal? Numerator, decimal? Denominator, bool IsProvisional, string? Note, FigureStanding Standing)
{
    /// <summary>A figure known only by its cell, as in a wide table.</summary>
    internal static FigureRow Of(PrintedFigure printed, Period period, FigureStanding standing) =>
        new(printed, printed.Value, period, Numerator: null, Denominator: null, printed.IsProvisional, printed.Note, standing);

    /// <summary>The figure as an observation.</summary>
    internal Observation ToObservation(IndicatorCode indicator, UnitCode unit, SourceCell? source) => new(indicator, unit, Period, Value)
    {
        Numerator = Numerator,
        Denominator = Denominator,
        IsProvisional = IsProvisional,
        Note = Note,
        Aspect = Standing.Aspect,
        SourceNote = Standing.SourceNote,
        IsDoubtful = Standing.IsDoubtful,
        Source = source,
    };

    /// <summary>Reads every cell, so that all problems are recorded; null if there is any.</summary>
    internal static FigureRow? Read(IFigureCells cells)
    {
        var status = StatusOf(cells);
        var printed = cells.IsBlank(FigureColumns.Value) ? Unprinted(cells, status) : cells.Value();
        var value = printed is null ? null : WithStatus(printed.Value, status, cells);
        var (numerator, denominator) = (Number(cells, FigureColumns.Numerator), Number(cells, FigureColumns.Denominator));
        FigureParts.Check(value, numerator, denominator, cells);
        var standing = FigureStanding.Read(printed, cells);
        var isProvisional = IsProvisionalIn(printed, cells);
        var note = NoteOf(printed, cells);
        var period = cells.Period(standing.Aspect);
        if (cells.HasProblem || printed is null || value is null || period is null) return null;
        return new FigureRow(printed, value, period, numerator, denominator, isProvisional, note, standing);
    }

    private static ReportingStatus? StatusOf(IFigureCells cells)
    {
        if (cells.Text(FigureColumns.Status) is not { } text) return null;
        if (Names<ReportingStatus>.Parse(text).TryGet(out var status, out var problem)) return status;
        cells.Refuse(FigureColumns.Status, problem);
        return null;
    }

    // A figure that is awaited may have a status and a blank value cell.
    private static PrintedFigure? Unprinted(IFigureCells cells, ReportingStatus? status)
    {
        if (status is { } stated and not ReportingStatus.Reported) return new PrintedFigure(ObservedValue.None(stated), IsProvisional: false, Note: null);
        cells.Refuse(FigureColumns.Value, Problem.With(null, "a figure, N/A or TBA; what was not reported has no row"));
        return null;
    }

    private static ObservedValue WithStatus(ObservedValue value, ReportingStatus? status, IFigureCells cells)
    {
        if (status is not { } given) return value;
        if (ObservedValue.WithStatus(value, given).TryGet(out var stated, out var contradiction)) return stated;
        cells.Refuse(FigureColumns.Value, contradiction);
        return value;
    }

    private static decimal? Number(IFigureCells cells, string column)
    {
        if (cells.Seen(column) is not { } text) return null;
        if (Quantity.ParsePlain(text).TryGet(out var number, out var problem)) return number;
        cells.Refuse(column, problem);
        return null;
    }

    private static bool IsProvisionalIn(PrintedFigure? printed, IFigureCells cells)
    {
        var isMarked = printed is { IsProvisional: true };
        if (cells.Seen(FigureColumns.Provisional) is not { } text) return isMarked;
        if (!YesNo.Parse(text).TryGet(out var answer, out var problem)) cells.Refuse(FigureColumns.Provisional, problem);
        else if (isMarked && !answer) cells.Refuse(FigureColumns.Provisional, Problem.With(text, $"yes or nothing, as the value {cells.Seen(FigureColumns.Value)} says"));
        return isMarked || answer;
    }

    private static string? NoteOf(PrintedFigure? printed, IFigureCells cells)
    {
        var given = cells.Text(FigureColumns.Note);
        var note = printed is null ? given : printed.NoteWith(given);
        if (note is { Length: > ObservationFact.LongestNote })
            cells.Refuse(FigureColumns.Note, new Problem(string.Create(CultureInfo.InvariantCulture, $"a note of {note.Length} characters"), $"at most {ObservationFact.LongestNote}; longer words are commentary"));
        return note;
    }
}
