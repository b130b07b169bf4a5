using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Typing;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Schemes;
using Plumbline.Core.Text;

namespace Plumbline.App.Risks;

/// <summary>A grading as somebody typed it.</summary>
/// <param name="Stage">The stage; blank: current.</param>
/// <param name="Likelihood">The likelihood: its number or its name.</param>
/// <param name="Consequence">The consequence: its number or its name.</param>
/// <param name="Date">The day on which it was decided; blank: today.</param>
/// <param name="Reason">Why.</param>
/// <param name="Due">The day by which a target is to be reached; blank for none.</param>
public sealed record TypedGrading(string? Stage, string? Likelihood, string? Consequence, string? Date, string? Reason, string? Due = null)
{
    /// <summary>Reads it by the matrix of its own day.</summary>
    /// <param name="file">The risk with its gradings, as the writer saw it.</param>
    /// <param name="scheme">The matrices.</param>
    /// <param name="today">Today: no grading is decided later.</param>
    /// <param name="problems">Receives each field that is wrong, and what is wrong with it.</param>
    /// <returns>The grading; null where something is wrong with it.</returns>
    public Grading? Read(RiskFile file, RiskScheme scheme, DateOnly today, Action<GradingField, Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(problems);
        var fields = new TypedFields<GradingField>(problems);
        if (file.Risk.Closing is { } closing) fields.Refuse(GradingField.Risk, new Problem($"risk {file.Risk.Code}, closed on {Written.Day(closing.Day)}", "a risk that is open: reopen it first"));
        var (stage, date) = (fields.Word<GradingStage>(GradingField.Stage, Stage, GradingStage.Current), fields.PastDay(GradingField.Date, Date, today));
        var matrix = scheme.On(date);
        var likelihood = Step(fields, GradingField.Likelihood, Likelihood, matrix.Likelihoods);
        var consequence = Step(fields, GradingField.Consequence, Consequence, matrix.Consequences);
        var due = fields.Day(GradingField.Due, Due);
        if (due is not null && stage != GradingStage.Target) fields.Refuse(GradingField.Due, Problem.With(Due, "a day only for the stage target"));
        else if (due < date) fields.Refuse(GradingField.Due, Problem.With(Due, $"a day from {Written.Day(date)} on, when it was decided"));
        var reason = fields.Required(GradingField.Reason, fields.Line(GradingField.Reason, Reason), "why it is graded so");
        if (likelihood is null || consequence is null || fields.IsWrong) return null;
        var grading = new Grading(file.Risk.Code, stage, date, RiskScore.Of(likelihood.Value, consequence.Value), By: null, reason, due);
        if (InForce(file, grading) is { } same && (same.Date != date || same.Reason == reason))
        {
            fields.Refuse(GradingField.Likelihood, new Problem(
                $"{RisksTable.ScoreOf(grading.Score)}, which is in force since {Written.Day(same.Date)}",
                stage == GradingStage.Current ? "another grading, or a review with the outcome unchanged" : "another grading"));
            return null;
        }

        return grading;
    }

    // The grading in force on the day, where it says the same.
    private static Grading? InForce(RiskFile file, Grading grading) =>
        file.Gradings.Where(one => one.Stage == grading.Stage && one.Date <= grading.Date).MaxBy(static one => one.Date) is { } last && last.Score == grading.Score && last.Due == grading.Due ? last : null;

    private static int? Step(TypedFields<GradingField> fields, GradingField field, string? typed, IReadOnlyList<string> names)
    {
        var text = TypedFields<GradingField>.Seen(typed);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= names.Count) return number;
        var place = text is null ? -1 : names.ToList().FindIndex(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
        if (place >= 0) return place + 1;
        fields.Refuse(field, Problem.With(text, string.Create(CultureInfo.InvariantCulture, $"a number from 1 ({names[0]}) to {names.Count} ({names[^1]})")));
        return null;
    }
}

/// <summary>A field of a grading.</summary>
public enum GradingField
{
    /// <summary>The risk itself.</summary>
    Risk,

    /// <summary>The stage.</summary>
    Stage,

    /// <summary>The likelihood.</summary>
    Likelihood,

    /// <summary>The consequence.</summary>
    Consequence,

    /// <summary>The day on which it was decided.</summary>
    Date,

    /// <summary>Why.</summary>
    Reason,

    /// <summary>The day by which a target is to be reached.</summary>
    Due,
}
