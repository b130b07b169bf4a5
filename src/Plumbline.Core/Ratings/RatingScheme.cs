using System.Globalization;
using Plumbline.Core.Text;

namespace Plumbline.Core.Ratings;

/// <summary>A rule that turns the distance of a value from its target into a status. Schemes are data: an organisation names one, a target may name another.</summary>
public abstract record RatingScheme
{
    private const decimal GreatestTolerance = 1_000_000_000_000m;

    private RatingScheme()
    {
    }

    /// <summary>Red, amber, green and blue at −10%, 0 and +5% of the target; default for councils.</summary>
    public static RatingScheme Council { get; } = new Council5And10();

    /// <summary>Green where met, red where not; default for trusts and contracts.</summary>
    public static RatingScheme MetOrNotMet { get; } = new MetNotMet();

    /// <summary>The name in files, which parses back.</summary>
    public abstract override string ToString();

    /// <summary>The status for a distance.</summary>
    /// <param name="better">How much better than the target the value is, in its own unit; negative is worse, 0 is met.</param>
    /// <param name="target">The target the distance is from, in the same unit.</param>
    public abstract RatingStatus Judge(decimal better, decimal target);

    /// <summary>Reads <c>council-5-10</c>, <c>met-not-met</c>, <c>tolerance 5%</c> (relative) or <c>tolerance 2 absolute</c>.</summary>
    public static Parsed<RatingScheme> Parse(string? text)
    {
        var words = (text ?? "").Trim().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["council-5-10"] => Parsed(Council),
            ["met-not-met"] => Parsed(MetOrNotMet),
            ["tolerance", var share] when share.EndsWith('%') && Number(share[..^1]) is <= 100 and { } percent => Parsed(new Tolerance(percent, IsRelative: true)),
            ["tolerance", var amount, "absolute"] when Number(amount) is { } absolute => Parsed(new Tolerance(absolute, IsRelative: false)),
            _ => Problem.With(text, "council-5-10, met-not-met, tolerance 5% or tolerance 2 absolute"),
        };
        static Parsed<RatingScheme> Parsed(RatingScheme scheme) => scheme;
        static decimal? Number(string number) =>
            decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= GreatestTolerance ? value : null;
    }

    /// <summary>d = distance ÷ |target|: red below −10%, amber to 0, green to 5%, blue beyond. Judged on the stored value; relative, not percentage points. Target zero: better is blue, equal green, worse red.</summary>
    private sealed record Council5And10 : RatingScheme
    {
        public override string ToString() => "council-5-10";

        public override RatingStatus Judge(decimal better, decimal target)
        {
            if (target == 0) return better > 0 ? RatingStatus.Blue : better == 0 ? RatingStatus.Green : RatingStatus.Red;

            // Compared as distance against a share of the target: no division, so a limit is met exactly.
            var size = Math.Abs(target);
            return better < -0.10m * size ? RatingStatus.Red
                : better < 0 ? RatingStatus.Amber
                : better <= 0.05m * size ? RatingStatus.Green
                : RatingStatus.Blue;
        }
    }

    private sealed record MetNotMet : RatingScheme
    {
        public override string ToString() => "met-not-met";

        public override RatingStatus Judge(decimal better, decimal target) => better >= 0 ? RatingStatus.Green : RatingStatus.Red;
    }

    /// <summary>Amber within a tolerance, relative to the target in percent or absolute in the value's unit.</summary>
    private sealed record Tolerance(decimal Amount, bool IsRelative) : RatingScheme
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"tolerance {Amount}{(IsRelative ? "%" : " absolute")}");

        public override RatingStatus Judge(decimal better, decimal target)
        {
            var allowed = IsRelative ? Math.Abs(target) * Amount / 100m : Amount;
            return better >= 0 ? RatingStatus.Green : better >= -allowed ? RatingStatus.Amber : RatingStatus.Red;
        }
    }
}
