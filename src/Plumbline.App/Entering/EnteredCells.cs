using Plumbline.App.Observations;
using Plumbline.App.Tracing;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.Entering;

/// <summary>The parts of a figure that was typed, read as the cells of a file are. Its indicator, unit, period and aspect are those of its address.</summary>
internal sealed class EnteredCells(FigureAddress address, EnteredFigure typed, FinancialCalendar calendar) : IFigureCells
{
    private readonly List<EnteredProblem> _problems = [];

    internal IReadOnlyList<EnteredProblem> Problems => _problems;

    public bool HasProblem => _problems.Count > 0;

    public bool IsBlank(string column) => string.IsNullOrWhiteSpace(TextOf(column));

    public string? Text(string column)
    {
        if (TextOf(column)?.Trim() is not { Length: > 0 } text) return null;
        if (PlainText.Refusal(text) is not { } refusal) return text.ReplaceLineEndings("\n");
        Refuse(column, refusal);
        return null;
    }

    public string? Seen(string column)
    {
        if (TextOf(column)?.Trim() is not { Length: > 0 } text) return null;
        if (PlainText.Refusal(text) is null) return text;
        var seen = PlainText.Read(text).Trim();
        return seen.Length > 0 ? seen : null;
    }

    public PrintedFigure? Value()
    {
        if (FigureText.Read(Seen(FigureColumns.Value)).TryGet(out var figure, out var problem)) return figure;
        // Whoever types a count needs no list of all that a cell can hold.
        Refuse(FigureColumns.Value, problem.Expected == ObservedValue.Forms && address.Indicator.Measure.Kind == MeasureKind.Count ? new Problem(problem.Found, "a whole number, such as 3, or N/A") : problem);
        return null;
    }

    public Parsed<Aspect> Aspect(string? text) => text is null ? address.Aspect : Core.Observations.Aspect.Parse(text, calendar);

    public Period? Period(Aspect aspect) => address.Period;

    public void Refuse(string column, Problem problem)
    {
        // The first thing that is wrong with a part is told.
        if (!_problems.Exists(one => one.Part == column)) _problems.Add(new EnteredProblem(column, $"{char.ToUpperInvariant(problem.ToString()[0])}{problem.ToString()[1..]}."));
    }

    private string? TextOf(string column) => column switch
    {
        FigureColumns.Value => typed.Value,
        FigureColumns.Numerator => typed.Numerator,
        FigureColumns.Denominator => typed.Denominator,
        FigureColumns.Note => typed.Note,
        FigureColumns.SourceNote => typed.SourceNote,
        FigureColumns.Provisional => typed.IsProvisional ? "yes" : null,
        FigureColumns.Doubtful => typed.IsDoubtful ? "yes" : null,
        _ => null,
    };
}
