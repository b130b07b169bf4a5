namespace Plumbline.Core.BoardAssurance.Linting;

/// <summary>Something that evidence says, with the values worth trying.</summary>
/// <param name="Key">What it is, unique in its space.</param>
/// <param name="Values">The values.</param>
internal abstract record TrialVariable(string Key, IReadOnlyList<decimal> Values)
{
    /// <summary>The number that a target, plan, limit or comparator stands for.</summary>
    internal sealed record Base(string Key, string Indicator, string Measure, bool IsPercent, IReadOnlyList<decimal> Values) : TrialVariable(Key, Values);

    /// <summary>A figure, a variance, a score or a number of days.</summary>
    internal sealed record Number(string Key, string Subject, Moment Moment, bool IsPercent, IReadOnlyList<decimal> Values) : TrialVariable(Key, Values);

    /// <summary>An answer: the place of its word.</summary>
    internal sealed record Answer(string Key, string Question, Moment Moment, IReadOnlyList<decimal> Values) : TrialVariable(Key, Values);

    /// <summary>For how many months a figure has risen or fallen.</summary>
    internal sealed record Months(string Key, string Indicator, bool Rises, IReadOnlyList<decimal> Values) : TrialVariable(Key, Values);

    /// <summary>The figures of the units of a kind: the place of a mix.</summary>
    internal sealed record Units(string Key, IReadOnlyList<UnitMix> Mixes, string Indicator, Core.Units.UnitKind Kind, bool IsPercent)
        : TrialVariable(Key, [.. Enumerable.Range(0, Mixes.Count).Select(static place => (decimal)place)]);
}

/// <summary>Of which time a value is.</summary>
internal enum Moment
{
    /// <summary>The whole span.</summary>
    Span,

    /// <summary>The months of the span before its last.</summary>
    First,

    /// <summary>The last month of the span.</summary>
    Last,

    /// <summary>The span before.</summary>
    Before,
}

/// <summary>How closely evidence is tried.</summary>
/// <param name="Partly">Whether questions are also answered in part where no criterion asks for it.</param>
/// <param name="Moments">Whether the months of a span may differ.</param>
internal readonly record struct TrialDetail(bool Partly, bool Moments);
