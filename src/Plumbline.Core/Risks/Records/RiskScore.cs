using System.Globalization;
using Plumbline.Core.Text;

namespace Plumbline.Core.Risks.Records;

/// <summary>How high a risk is graded: likelihood and consequence with the score as it was stated, or a score whose parts are not known.</summary>
/// <remarks>What was stated is kept as it is, even where it is not the product: a check says so.</remarks>
public sealed record RiskScore
{
    private RiskScore(int? likelihood, int? consequence, int value) => (Likelihood, Consequence, Value) = (likelihood, consequence, value);

    /// <summary>Which step of the likelihoods, from 1; null where only the score is known.</summary>
    public int? Likelihood { get; }

    /// <summary>Which step of the consequences, from 1; null where only the score is known.</summary>
    public int? Consequence { get; }

    /// <summary>The score as stated.</summary>
    public int Value { get; }

    /// <summary>Whether likelihood and consequence are known.</summary>
    public bool HasParts => Likelihood is not null;

    /// <summary>The product of likelihood and consequence; null where they are not known.</summary>
    public int? Product => Likelihood * Consequence;

    /// <summary>The score of a likelihood and a consequence.</summary>
    public static RiskScore Of(int likelihood, int consequence) => From(likelihood, consequence, stated: null).Value;

    /// <summary>A score from its parts, as far as they are stated.</summary>
    public static Parsed<RiskScore> From(int? likelihood, int? consequence, int? stated)
    {
        if (likelihood is < 1) return Found(likelihood.Value, "a likelihood from 1");
        if (consequence is < 1) return Found(consequence.Value, "a consequence from 1");
        if (stated is < 1) return Found(stated.Value, "a score from 1");
        return (likelihood, consequence, stated) switch
        {
            ({ } l, { } c, var score) => new RiskScore(l, c, score ?? (l * c)),
            (null, null, { } score) => new RiskScore(null, null, score),
            (null, null, null) => new Problem("nothing", "a likelihood and a consequence, or a score"),
            (null, _, _) => new Problem("a consequence without a likelihood", "both, or the score alone"),
            (_, null, _) => new Problem("a likelihood without a consequence", "both, or the score alone"),
        };
    }

    private static Problem Found(int number, string expected) => new(number.ToString(CultureInfo.InvariantCulture), expected);
}
