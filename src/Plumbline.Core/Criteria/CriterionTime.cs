using System.Globalization;

namespace Plumbline.Core.Criteria;

/// <summary>In which periods a clause must hold.</summary>
/// <param name="Kind">Which periods are meant.</param>
/// <param name="Count">How many months or spans; 1 where none are counted.</param>
public sealed record CriterionTime(CriterionTimeKind Kind, int Count = 1)
{
    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        CriterionTimeKind.EveryPeriod => "in every period",
        CriterionTimeKind.AnyPeriod => "in any period",
        CriterionTimeKind.OverSpan => "over the span",
        CriterionTimeKind.LastMonths => string.Create(CultureInfo.InvariantCulture, $"in each of the last {Count} month{(Count == 1 ? "" : "s")}"),
        CriterionTimeKind.Spans => string.Create(CultureInfo.InvariantCulture, $"for {Count} span{(Count == 1 ? "" : "s")}"),
        CriterionTimeKind.SpanBefore => "in the span before",
    };
}

/// <summary>The kinds of time of a clause.</summary>
public enum CriterionTimeKind
{
    /// <summary>In every period of the span.</summary>
    EveryPeriod,

    /// <summary>In at least one period of the span.</summary>
    AnyPeriod,

    /// <summary>Over the whole span, by the rule by which periods are added up.</summary>
    OverSpan,

    /// <summary>In each of the last months, the last of the span included.</summary>
    LastMonths,

    /// <summary>In each of the last spans, this one included.</summary>
    Spans,

    /// <summary>In the span before this one.</summary>
    SpanBefore,
}
