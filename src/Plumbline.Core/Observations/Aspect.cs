using System.Collections.Immutable;
using Plumbline.Core.Periods;
using Plumbline.Core.Text;

namespace Plumbline.Core.Observations;

/// <summary>Which figure of an indicator, unit and period it is: the actual, the plan, a forecast, or one of these for certain items of breakdowns.</summary>
/// <remarks>Written <c>plan</c>, <c>forecast</c>, <c>forecast:2020-03</c>, <c>sex=female</c>, <c>plan;sex=female;age=65-74</c>; blank for the actual without items.</remarks>
public sealed class Aspect : IEquatable<Aspect>
{
    /// <summary>The longest text of an aspect, in characters.</summary>
    public const int Longest = 300;

    private const string PlanWord = "plan";
    private const string ForecastWord = "forecast";
    private const string Expected = "nothing, plan, forecast, forecast:PERIOD or items such as sex=female, separated by semicolons, plan or forecast first";

    private readonly string _text;

    private Aspect(AspectBasis basis, Period? madeAt, ImmutableArray<AspectItem> items)
    {
        (Basis, MadeAt, Items) = (basis, madeAt, items);
        _text = Text(madeAt?.ToString());
    }

    /// <summary>What happened, without items of breakdowns.</summary>
    public static Aspect Actual { get; } = new(AspectBasis.Actual, null, []);

    /// <summary>What was planned, without items of breakdowns.</summary>
    public static Aspect Plan { get; } = new(AspectBasis.Plan, null, []);

    /// <summary>What is expected, without items of breakdowns and without the period in which it was made.</summary>
    public static Aspect Forecast { get; } = new(AspectBasis.Forecast, null, []);

    /// <summary>Whether it happened, was planned or is expected.</summary>
    public AspectBasis Basis { get; }

    /// <summary>For a forecast, the last period whose figures it was made with; null where that is not known.</summary>
    public Period? MadeAt { get; }

    /// <summary>The items of breakdowns, one for each dimension, in the order in which they are written.</summary>
    public ImmutableArray<AspectItem> Items { get; }

    /// <summary>Whether it is the actual without items: what papers, charts and ratings show unless another aspect is requested.</summary>
    public bool IsActual => _text.Length == 0;

    /// <summary>Whether its period may be longer than its indicator's: an annual plan for a monthly figure.</summary>
    public bool MaySpanLonger => Basis != AspectBasis.Actual;

    /// <summary>The forecast for the same items; this aspect itself where it is a forecast.</summary>
    public Aspect AsForecast => Basis == AspectBasis.Forecast ? this : Items.IsEmpty ? Forecast : new(AspectBasis.Forecast, null, Items);

    /// <summary>The same aspect with its items in another order.</summary>
    internal Aspect With(ImmutableArray<AspectItem> items) => new(Basis, MadeAt, items);

    /// <summary>Reads an aspect.</summary>
    /// <param name="text">As <see cref="ToString"/> writes it; blank is the actual.</param>
    /// <param name="calendar">The organisation's calendar, for the period in which a forecast was made.</param>
    public static Parsed<Aspect> Parse(string? text, FinancialCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (string.IsNullOrWhiteSpace(text)) return Actual;
        if (text.Length > Longest) return Problem.With(text, FormattableString.Invariant($"an aspect of at most {Longest} characters"));
        var parts = text.Split(';', StringSplitOptions.TrimEntries);
        var (basis, madeAt) = (AspectBasis.Actual, (Period?)null);
        var first = 0;
        if (parts[0] == PlanWord) (basis, first) = (AspectBasis.Plan, 1);
        else if (parts[0] == ForecastWord) (basis, first) = (AspectBasis.Forecast, 1);
        else if (parts[0].StartsWith(ForecastWord + ":", StringComparison.Ordinal))
        {
            if (!Period.Parse(parts[0][(ForecastWord.Length + 1)..], calendar).TryGet(out madeAt, out var problem)) return problem;
            (basis, first) = (AspectBasis.Forecast, 1);
        }

        var items = ImmutableArray.CreateBuilder<AspectItem>();
        foreach (var part in parts[first..])
        {
            if (part.Split('=') is not [var dimension, var item] || CodeShape.Check(dimension, "a dimension's code") is not null || CodeShape.Check(item, "an item's code") is not null) return Problem.With(text, Expected);
            if (items.Any(other => other.Dimension == dimension)) return Problem.With(text, $"one item of {dimension}");
            items.Add(new AspectItem(dimension, item));
        }

        return (basis, madeAt, items.Count) switch
        {
            (AspectBasis.Actual, _, 0) => Actual,
            (AspectBasis.Plan, _, 0) => Plan,
            (AspectBasis.Forecast, null, 0) => Forecast,
            _ => new Aspect(basis, madeAt, items.ToImmutable()),
        };
    }

    /// <summary>Words to print after a figure's period, <c> (plan)</c>; empty for the actual.</summary>
    public string Beside => IsActual ? "" : $" ({_text})";

    /// <inheritdoc/>
    public bool Equals(Aspect? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Aspect);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The form for a reference or an address. It has no slash and parses back: <c>forecast:FY2019-20</c>.</summary>
    public string ToName() => MadeAt is null ? _text : Text(MadeAt.ToName());

    /// <summary>The form that is stored and written to files. It parses back; blank for the actual.</summary>
    public override string ToString() => _text;

    private string Text(string? madeAt)
    {
        var basis = Basis switch
        {
            AspectBasis.Actual => "",
            AspectBasis.Plan => PlanWord,
            AspectBasis.Forecast => madeAt is null ? ForecastWord : $"{ForecastWord}:{madeAt}",
        };
        return string.Join(';', Items.Select(static item => item.ToString()).Prepend(basis).Where(static part => part.Length > 0));
    }
}
