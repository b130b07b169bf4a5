using System.Globalization;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Observations;
using Plumbline.Core.Text;

namespace Plumbline.App.Workspaces.Formats;

/// <summary>Which figure of the same thing a row gives, and whether it is to be relied on: what its columns say, and the marks beside its value.</summary>
internal sealed record FigureStanding(Aspect Aspect, string? SourceNote, bool IsDoubtful)
{
    /// <summary>What most figures are: actual, with nothing said of where they come from.</summary>
    internal static readonly FigureStanding Ordinary = new(Aspect.Actual, null, IsDoubtful: false);

    internal const string AspectColumn = "aspect";
    internal const string SourceNoteColumn = "source-note";
    internal const string DoubtfulColumn = "doubtful";

    /// <summary>What the marks beside a figure say, as in a wide table.</summary>
    internal static FigureStanding Of(PrintedFigure figure) =>
        !figure.IsForecast && !figure.IsLowReliability ? Ordinary : new(figure.IsForecast ? Aspect.Forecast : Aspect.Actual, figure.SourceNote, figure.IsLowReliability);

    /// <summary>Reads a row, wherever a file gives it.</summary>
    /// <param name="figure">Its figure; null where that does not read.</param>
    /// <param name="printed">The figure's cell.</param>
    /// <param name="aspectOf">Reads an aspect, held to the breakdowns there are.</param>
    /// <param name="text">The text of a column; null where it is blank.</param>
    /// <param name="refuse">Takes what is wrong, with its column.</param>
    internal static FigureStanding Read(PrintedFigure? figure, string? printed, Func<string?, Parsed<Aspect>> aspectOf, Func<string, string?> text, Action<string, Problem> refuse)
    {
        var isDoubtful = DoubtOf(figure, printed, text(DoubtfulColumn), refuse);
        var given = text(SourceNoteColumn)?.ReplaceLineEndings("\n");
        if (given is not null && PlainText.Refusal(given) is { } unseen) refuse(SourceNoteColumn, unseen);
        var sourceNote = figure is null ? given : figure.SourceNoteWith(given);
        if (sourceNote is { Length: > ObservationFact.LongestNote })
            refuse(SourceNoteColumn, new Problem(string.Create(CultureInfo.InvariantCulture, $"a source note of {sourceNote.Length} characters"), $"at most {ObservationFact.LongestNote}"));
        if (isDoubtful && sourceNote is null) refuse(SourceNoteColumn, new Problem("a doubtful figure without a source note", "in source-note, why the figure is probably wrong"));
        return new FigureStanding(AspectOf(figure, printed, text(AspectColumn), aspectOf, refuse), sourceNote, isDoubtful);
    }

    private static Aspect AspectOf(PrintedFigure? figure, string? printed, string? text, Func<string?, Parsed<Aspect>> aspectOf, Action<string, Problem> refuse)
    {
        if (!aspectOf(text is null ? null : PlainText.Read(text).Trim()).TryGet(out var aspect, out var problem))
        {
            refuse(AspectColumn, problem);
            return Aspect.Actual;
        }

        if (figure is not { IsForecast: true }) return aspect;
        if (aspect.Basis == AspectBasis.Plan) refuse(AspectColumn, Problem.With(text, $"forecast or nothing, as the value {printed} says"));
        return aspect.AsForecast;
    }

    private static bool DoubtOf(PrintedFigure? figure, string? printed, string? text, Action<string, Problem> refuse)
    {
        var isMarked = figure is { IsLowReliability: true };
        if (text is null) return isMarked;
        if (!YesNo.Parse(text).TryGet(out var answer, out var problem)) refuse(DoubtfulColumn, problem);
        else if (isMarked && !answer) refuse(DoubtfulColumn, Problem.With(text, $"yes or nothing, as the value {printed} says"));
        return isMarked || answer;
    }
}
