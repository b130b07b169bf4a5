using System.Globalization;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Observations;

/// <summary>The aspect of a figure, and whether it can be relied on, from its columns and the marks beside its value.</summary>
internal sealed record FigureStanding(Aspect Aspect, string? SourceNote, bool IsDoubtful)
{
    /// <summary>The standing of most figures: actual, without a source note.</summary>
    internal static readonly FigureStanding Ordinary = new(Aspect.Actual, null, IsDoubtful: false);

    /// <summary>The standing that the marks beside a figure and its heading give, as in a wide table.</summary>
    internal static FigureStanding Of(PrintedFigure figure, Aspect aspect) =>
        !figure.IsForecast && !figure.IsLowReliability && aspect.IsActual ? Ordinary : new(figure.IsForecast ? aspect.AsForecast : aspect, figure.SourceNote, figure.IsLowReliability);

    /// <summary>Reads a row.</summary>
    /// <param name="figure">Its figure; null if that is invalid.</param>
    /// <param name="cells">Its cells.</param>
    internal static FigureStanding Read(PrintedFigure? figure, IFigureCells cells)
    {
        var (aspect, doubtful, given) = (cells.Seen(FigureColumns.Aspect), cells.Seen(FigureColumns.Doubtful), cells.Text(FigureColumns.SourceNote));

        // Most figures have none of these, and share one object.
        if (aspect is null && given is null && doubtful is null && figure is not ({ IsForecast: true } or { IsLowReliability: true })) return Ordinary;
        var isDoubtful = DoubtOf(figure, doubtful, cells);
        var sourceNote = figure is null ? given : figure.SourceNoteWith(given);
        if (sourceNote is { Length: > ObservationFact.LongestNote })
            cells.Refuse(FigureColumns.SourceNote, new Problem(string.Create(CultureInfo.InvariantCulture, $"a source note of {sourceNote.Length} characters"), $"at most {ObservationFact.LongestNote}"));
        if (isDoubtful && sourceNote is null) cells.Refuse(FigureColumns.SourceNote, new Problem("a doubtful figure without a source note", "in source-note, why the figure is probably wrong"));
        return new FigureStanding(AspectOf(figure, aspect, cells), sourceNote, isDoubtful);
    }

    private static Aspect AspectOf(PrintedFigure? figure, string? text, IFigureCells cells)
    {
        if (!cells.Aspect(text is null ? null : PlainText.Read(text).Trim()).TryGet(out var aspect, out var problem))
        {
            cells.Refuse(FigureColumns.Aspect, problem);
            return Aspect.Actual;
        }

        if (figure is not { IsForecast: true }) return aspect;
        if (aspect.Basis == AspectBasis.Plan) cells.Refuse(FigureColumns.Aspect, Problem.With(text, $"forecast or nothing, as the value {cells.Seen(FigureColumns.Value)} says"));
        return aspect.AsForecast;
    }

    private static bool DoubtOf(PrintedFigure? figure, string? text, IFigureCells cells)
    {
        var isMarked = figure is { IsLowReliability: true };
        if (text is null) return isMarked;
        if (!YesNo.Parse(text).TryGet(out var answer, out var problem)) cells.Refuse(FigureColumns.Doubtful, problem);
        else if (isMarked && !answer) cells.Refuse(FigureColumns.Doubtful, Problem.With(text, $"yes or nothing, as the value {cells.Seen(FigureColumns.Value)} says"));
        return isMarked || answer;
    }
}
