using Plumbline.App.Definitions.Formats;
using Plumbline.App.Typing;
using Plumbline.Core.BoardAssurance;
using Plumbline.Core.BoardAssurance.Frameworks;
using Plumbline.Core.BoardAssurance.Records;
using Plumbline.Core.BoardAssurance.Suggesting;
using Plumbline.Core.Objectives;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.App.BoardAssurance.Writing;

/// <summary>An opinion as somebody typed it.</summary>
/// <param name="Level">The level: its code, or its words.</param>
/// <param name="Reason">Why; required where it is better than the suggestion, or where by the criteria no level fits.</param>
/// <param name="On">The day on which it was given; blank: today.</param>
public sealed record TypedOpinion(string? Level, string? Reason = null, string? On = null)
{
    /// <summary>Reads it.</summary>
    /// <param name="version">The framework in force on the last day of the span.</param>
    /// <param name="objective">The objective.</param>
    /// <param name="domain">A domain that it answers for, as it is read for the span.</param>
    /// <param name="period">The month with which the span ends.</param>
    /// <param name="today">Today: no opinion was given later.</param>
    /// <param name="problems">Receives each field that is wrong, and what is wrong with it.</param>
    /// <returns>The opinion; null where something is wrong with it.</returns>
    public Opinion? Read(FrameworkVersion version, ObjectiveCode objective, DomainReading domain, Period period, DateOnly today, Action<OpinionField, Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(problems);
        var fields = new TypedFields<OpinionField>(problems);
        SpanFields.RefuseFuture(fields, OpinionField.Period, period, today);
        var level = ReadLevel(fields, version);
        var on = fields.PastDay(OpinionField.On, On, today);
        var reason = fields.Text(OpinionField.Reason, Reason);
        if (level is not null && WhyReasonIsNeeded(domain.Suggestion, level) is { } why) reason = fields.Required(OpinionField.Reason, reason, why);
        return fields.IsWrong || level is null ? null : new Opinion(objective, domain.Domain.Code, period, level.Code, reason, By: "", on);
    }

    /// <summary>What is expected of a reason that an opinion must have; null where it needs none.</summary>
    /// <param name="suggestion">What the criteria come to.</param>
    /// <param name="level">The level of the opinion.</param>
    public static string? WhyReasonIsNeeded(DomainSuggestion suggestion, AssuranceLevel level)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        ArgumentNullException.ThrowIfNull(level);
        return suggestion.Kind switch
        {
            SuggestionKind.ForAPerson => null,
            SuggestionKind.NoneFits => $"why it is {level.Words}: no level fits the evidence",
            SuggestionKind.Level when level.Rank < suggestion.AtBest!.Rank => $"why it is better than {suggestion.AtBest.Words}, which the criteria suggest",
            SuggestionKind.Range when level.Rank < suggestion.AtBest!.Rank => $"why it is better than {suggestion.AtBest.Words}, which is the best that the criteria allow",
            SuggestionKind.Level or SuggestionKind.Range => null,
        };
    }

    private AssuranceLevel? ReadLevel(TypedFields<OpinionField> fields, FrameworkVersion version)
    {
        var text = TypedFields<OpinionField>.Seen(Level);
        if (text is not null && version.Levels.FirstOrDefault(level => IsSame(level.Code, text) || IsSame(level.Words, text)) is { } found) return found;
        var codes = version.Levels.Select(static level => level.Code).ToList();
        fields.Refuse(OpinionField.Level, Problem.With(text, $"one of {string.Join(", ", codes)}{(text is null ? "" : Spelling.Suggestion(text, codes))}"));
        return null;
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A field of an opinion.</summary>
public enum OpinionField
{
    /// <summary>The month with which the span ends.</summary>
    Period,

    /// <summary>The level.</summary>
    Level,

    /// <summary>Why.</summary>
    Reason,

    /// <summary>The day on which it was given.</summary>
    On,
}
