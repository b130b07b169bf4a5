using Plumbline.App.Tables;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Core.Text;

namespace Plumbline.App.Risks;

/// <summary>The tables of what belongs to one risk.</summary>
public static class RiskPartsTables
{
    /// <summary>Its gradings.</summary>
    public static Table<(Grading Grading, RiskBand Level)> Gradings { get; } = new Table<(Grading Grading, RiskBand Level)>("gradings")
        .Text("stage", row => Names<GradingStage>.Of(row.Grading.Stage))
        .Day("date", row => row.Grading.Date)
        .Whole("likelihood", row => row.Grading.Score.Likelihood)
        .Whole("consequence", row => row.Grading.Score.Consequence)
        .Whole("score", row => row.Grading.Score.Value)
        .Text("level", row => row.Level.Name)
        .Text("by", row => row.Grading.By)
        .Text("reason", row => row.Grading.Reason)
        .Day("due", row => row.Grading.Due);

    /// <summary>Its hazards.</summary>
    public static Table<Hazard> Hazards { get; } = new Table<Hazard>("hazards")
        .Whole("order", row => row.Position)
        .Text("hazard", row => row.Text)
        .Day("noted", row => row.Noted);

    /// <summary>Its controls.</summary>
    public static Table<Control> Controls { get; } = new Table<Control>("controls")
        .Text("control", row => row.Code.ToString())
        .Whole("order", row => row.Position)
        .Text("text", row => row.Text)
        .Text("kind", row => Word(row.Kind))
        .Text("owner", row => row.Owner)
        .Text("strength", row => Word(row.Strength))
        .Text("gap", row => row.Gap)
        .Text("state", row => row.IsPlanned ? "planned" : "in-place");

    /// <summary>The assurances of it and of its controls.</summary>
    public static Table<Assurance> Assurances { get; } = new Table<Assurance>("assurances")
        .Text("assurance", row => row.Code.ToString())
        .Reference("of", row => row.Of)
        .Whole("line", row => row.Line)
        .Text("source", row => row.Source)
        .Day("date", row => row.Date)
        .Day("valid-until", row => row.ValidUntil)
        .Text("result", row => Names<AssuranceResult>.Of(row.Result))
        .Text("gap", row => row.Gap);

    /// <summary>Its notes.</summary>
    public static Table<ProgressNote> Notes { get; } = new Table<ProgressNote>("progress")
        .Text("at", row => Definitions.Formats.Written.Time(row.At))
        .Text("by", row => row.By)
        .Text("text", row => row.Text);

    /// <summary>Its reviews.</summary>
    public static Table<RiskReview> Reviews { get; } = new Table<RiskReview>("reviews")
        .Day("date", row => row.Date)
        .Text("by", row => row.By)
        .Text("outcome", row => Names<ReviewOutcome>.Of(row.Outcome))
        .Day("next", row => row.Next)
        .Text("note", row => row.Note);

    /// <summary>The indicators that are watched for it.</summary>
    public static Table<RiskWatch> Watches { get; } = new Table<RiskWatch>("watches")
        .Text("indicator", row => row.Indicator.ToString())
        .Text("when", row => row.When.ToString())
        .Whole("for", row => row.Periods);

    /// <summary>Its acceptances.</summary>
    public static Table<RiskAcceptance> Acceptances { get; } = new Table<RiskAcceptance>("acceptances")
        .Day("on", row => row.On)
        .Text("by", row => row.By)
        .Text("reason", row => row.Reason)
        .Day("until", row => row.Until);

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } given ? Names<T>.Of(given) : null;
}
