using System.Globalization;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.App.Workspaces.Formats;

/// <summary>observations/*.csv, and observations in the ledger.</summary>
internal static class ObservationsFormat
{
    internal static readonly string[] Columns = ["indicator", "unit", "period", "value", "numerator", "denominator", "status", "provisional", "note", "aspect", "source-note", "doubtful"];

    internal static readonly string[] Required = ["indicator", "unit", "period", "value"];

    /// <summary>The observation of a row; null, with the problems recorded, where it has any.</summary>
    internal static Observation? Read(RowReader row, WorkspaceContext context)
    {
        var indicator = row.Required("indicator", context.Indicator);
        var unit = row.Required("unit", context.Unit);
        var figure = row.RequiredSeen("value", context.Figure);
        var standing = StandingOf(figure, row, context);
        var period = row.RequiredSeen("period", text => context.Period(text, indicator, mayBeLonger: standing.Aspect.MaySpanLonger));
        var value = figure is null ? null : WithStatus(figure.Value, row);
        var (numerator, denominator) = (row.Number("numerator"), row.Number("denominator"));
        if (numerator is not null || denominator is not null)
        {
            foreach (var (column, problem) in FigureParts.Problems(value, numerator, denominator, row.Text)) row.Add(column, problem);
        }

        var provisional = row.Flag("provisional");
        if (figure is { IsProvisional: true } && provisional == false)
            row.Add("provisional", Problem.With(row.Seen("provisional"), $"yes or nothing, as the value {row.Seen("value")} says"));
        var note = figure is null ? row.Text("note") : figure.NoteWith(row.Text("note"));
        if (note is { Length: > ObservationFact.LongestNote })
            row.Add("note", new Problem(string.Create(CultureInfo.InvariantCulture, $"a note of {note.Length} characters"), $"at most {ObservationFact.LongestNote}; longer words are commentary"));
        if (row.HasProblem || indicator is null || unit is null || period is null || value is null) return null;
        return new Observation(indicator, unit, period, value)
        {
            Numerator = numerator,
            Denominator = denominator,
            IsProvisional = figure!.IsProvisional || provisional == true,
            Note = note,
            Aspect = standing.Aspect,
            SourceNote = standing.SourceNote,
            IsDoubtful = standing.IsDoubtful,
            Source = new SourceCell(row.File, row.Row, row.ColumnOf("value")),
        };
    }

    // Of a million figures few say anything here.
    private static FigureStanding StandingOf(PrintedFigure? figure, RowReader row, WorkspaceContext context) =>
        figure is not null and not { IsForecast: true } and not { IsLowReliability: true } && row.IsBlank(FigureStanding.AspectColumn) && row.IsBlank(FigureStanding.SourceNoteColumn) && row.IsBlank(FigureStanding.DoubtfulColumn)
            ? FigureStanding.Ordinary
            : ReadStanding(figure, row, context);

    private static FigureStanding ReadStanding(PrintedFigure? figure, RowReader row, WorkspaceContext context) =>
        FigureStanding.Read(figure, row.Seen("value"), context.Aspect, column => column == FigureStanding.SourceNoteColumn ? row.Text(column) : row.Seen(column), row.AddUnlessRefused);

    /// <summary>The cells of an observation, in the order of the columns, but <c>change</c>.</summary>
    internal static string[] Write(Observation observation)
    {
        var fraction = observation.Value as ObservedValue.Fraction;
        return
        [
            observation.Indicator.ToString(), observation.Unit.ToString(), observation.Period.ToString(), observation.Value.Text,
            Text(fraction is null ? observation.Numerator : null), Text(fraction is null ? observation.Denominator : null),
            Names<ReportingStatus>.Of(observation.Value.Status), observation.IsProvisional ? "yes" : "", observation.Note ?? "",
            observation.Aspect.ToString(), observation.SourceNote ?? "", observation.IsDoubtful ? "yes" : "",
        ];
    }

    /// <summary>The observation as the ledger keeps it.</summary>
    internal static ObservationFact ToFact(Observation observation) => ToFact(observation, observation.Period.ToString());

    /// <summary>The same, its period's text given.</summary>
    internal static ObservationFact ToFact(Observation observation, string period) => new(
        observation.Indicator.ToString(),
        observation.Unit.ToString(),
        period,
        observation.Period.First.DayNumber,
        Names<Frequency>.Of(observation.Period.Frequency),
        observation.Value.Text,
        observation.Value is ObservedValue.Fraction ? null : observation.Numerator,
        observation.Value is ObservedValue.Fraction ? null : observation.Denominator,
        Names<ReportingStatus>.Of(observation.Value.Status),
        observation.IsProvisional,
        observation.Note,
        observation.Source?.File,
        observation.Source?.Row ?? 0,
        observation.Source?.Column ?? 0,
        Aspect: observation.Aspect.ToString(),
        SourceNote: observation.SourceNote,
        Doubtful: observation.IsDoubtful);

    /// <summary>The observation that a fact says, before it is committed.</summary>
    internal static Observation FromFact(ObservationFact fact, FinancialCalendar calendar) =>
        Of(fact, IndicatorCode.Parse(fact.Indicator).Value, UnitCode.Parse(fact.Unit).Value, PeriodOf(fact, calendar), AspectOf(fact, calendar), ValueOf(fact), change: null);

    /// <summary>The same, of what was read of it already.</summary>
    internal static Observation Of(ObservationFact fact, IndicatorCode indicator, UnitCode unit, Period period, Aspect aspect, ObservedValue value, long? change) => new(indicator, unit, period, value)
    {
        Aspect = aspect,
        IsDoubtful = fact.Doubtful,
        SourceNote = fact.SourceNote,
        Numerator = fact.Numerator,
        Denominator = fact.Denominator,
        IsProvisional = fact.Provisional,
        Note = fact.Note,
        Source = fact.SourceFile is null ? null : new SourceCell(fact.SourceFile, fact.SourceRow, fact.SourceColumn),
        Change = change,
    };

    internal static Period PeriodOf(ObservationFact fact, FinancialCalendar calendar) =>
        Period.Containing(DateOnly.FromDayNumber(fact.FirstDay), Names<Frequency>.Parse(fact.Frequency).Value, calendar);

    internal static Aspect AspectOf(ObservationFact fact, FinancialCalendar calendar) => Aspect.Parse(fact.Aspect, calendar).Value;

    internal static ObservedValue ValueOf(ObservationFact fact) =>
        ObservedValue.Parse(fact.Value).Then(read => ObservedValue.WithStatus(read, Names<ReportingStatus>.Parse(fact.Status).Value)).Value;

    private static ObservedValue? WithStatus(ObservedValue value, RowReader row)
    {
        if (row.Text("status") is not { } text) return value;
        if (!Names<ReportingStatus>.Parse(text).TryGet(out var status, out var problem)) row.Add("status", problem);
        else if (ObservedValue.WithStatus(value, status).TryGet(out var stated, out var contradiction)) return stated;
        else row.Add("value", contradiction);
        return value;
    }

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
