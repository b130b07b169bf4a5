using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Core.Text;

namespace Plumbline.Core.Ratings;

/// <summary>A rule that turns the distance of a figure from its target into a status. Schemes are data: an organisation names one, and a target may name another.</summary>
public sealed record RatingScheme
{
    private const decimal GreatestTolerance = 1_000_000_000_000m;
    private readonly string _name;

    private RatingScheme(string name, params ImmutableArray<RatingBand> bands) => (_name, Bands) = (name, bands);

    /// <summary>
    /// Red, amber, green and blue at −10%, 0 and +5% of the target; default for councils. The stored value is judged, and the percentages are
    /// relative to the target, not percentage points. Where the target is zero, better is blue, equal is green and worse is red.
    /// </summary>
    public static RatingScheme Council { get; } = new(
        "council-5-10",
        new RatingBand(RatingStatus.Red, null, Percent(-10)),
        new RatingBand(RatingStatus.Amber, Percent(-10), RatingLimit.AtTarget),
        new RatingBand(RatingStatus.Green, RatingLimit.AtTarget, Percent(5)),
        new RatingBand(RatingStatus.Blue, Percent(5), null) { HoldsFrom = false })
    { IsNamedByColour = true };

    /// <summary>Green where met, red where not; default for trusts and contracts.</summary>
    public static RatingScheme MetOrNotMet { get; } = new(
        "met-not-met",
        new RatingBand(RatingStatus.Red, null, RatingLimit.AtTarget),
        new RatingBand(RatingStatus.Green, RatingLimit.AtTarget, null));

    /// <summary>The statuses that the scheme gives to a number, the worst first, each with its limits.</summary>
    public ImmutableArray<RatingBand> Bands { get; }

    /// <summary>Whether the statuses are named by their colours: Red, not Off target.</summary>
    public bool IsNamedByColour { get; private init; }

    /// <summary>The band of a status; null where the scheme does not give the status to a number.</summary>
    public RatingBand? BandOf(RatingStatus status) => Bands.FirstOrDefault(band => band.Status == status);

    /// <summary>The status for a distance.</summary>
    /// <param name="better">How much better than the target the figure is, in its own unit; negative is worse, 0 is met.</param>
    /// <param name="aim">The target the distance is from, in the same unit.</param>
    /// <param name="isStrict">Whether the target itself is not enough (<c>more than 75</c>): exactly on it the status is that of the figures just short of it.</param>
    public RatingStatus StatusOf(decimal better, decimal aim, bool isStrict = false) =>
        Bands.Last(band => isStrict && better == 0 ? band.IsReachedShort(aim) : band.IsReachedBy(better, aim)).Status;

    /// <summary>Reads <c>council-5-10</c>, <c>met-not-met</c>, <c>tolerance 5%</c> (relative) or <c>tolerance 2 absolute</c>.</summary>
    public static Parsed<RatingScheme> Parse(string? text)
    {
        var words = (text ?? "").Trim().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["council-5-10"] => Council,
            ["met-not-met"] => MetOrNotMet,
            ["tolerance", var share] when share.EndsWith('%') && Number(share[..^1]) is <= 100 and { } percent => Tolerance($"tolerance {percent}%", Percent(-percent)),
            ["tolerance", var amount, "absolute"] when Number(amount) is { } absolute => Tolerance($"tolerance {absolute} absolute", new RatingLimit(-absolute, IsPercent: false)),
            _ => Problem.With(text, "council-5-10, met-not-met, tolerance 5% or tolerance 2 absolute"),
        };
        static decimal? Number(string number) =>
            decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= GreatestTolerance ? value : null;
    }

    /// <summary>The name in files, which parses back.</summary>
    public override string ToString() => _name;

    /// <summary>Whether another scheme is the same: the name determines the limits.</summary>
    public bool Equals(RatingScheme? other) => other is not null && _name == other._name;

    /// <inheritdoc/>
    public override int GetHashCode() => _name.GetHashCode(StringComparison.Ordinal);

    private static RatingScheme Tolerance(FormattableString name, RatingLimit worst) => new(
        FormattableString.Invariant(name),
        new RatingBand(RatingStatus.Red, null, worst),
        new RatingBand(RatingStatus.Amber, worst, RatingLimit.AtTarget),
        new RatingBand(RatingStatus.Green, RatingLimit.AtTarget, null));

    private static RatingLimit Percent(decimal amount) => new(amount, IsPercent: true);
}
