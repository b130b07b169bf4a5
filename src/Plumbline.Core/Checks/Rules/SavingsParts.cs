using Plumbline.Core.Indicators;

namespace Plumbline.Core.Checks.Rules;

/// <summary>Savings delivered must be those that recur and those that do not; the target those identified and those not yet: <c>template=savings saved recurrent once target identified unidentified</c>.</summary>
/// <param name="Delivered">What was delivered, and its parts.</param>
/// <param name="Target">What is to be delivered, and its parts; null where that is not checked.</param>
public sealed record SavingsParts(SavingsParts.Whole Delivered, SavingsParts.Whole? Target) : TemplateRule
{
    internal const string Template = "savings";

    private IEnumerable<Whole> Wholes => Target is null ? [Delivered] : [Delivered, Target];

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => Wholes.SelectMany(static whole => whole.Codes);

    private protected override string Name => Template;

    private protected override string Arguments => string.Join(' ', Indicators);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit) => Wholes.SelectMany(whole => whole.Equation.Find(check, audit));

    /// <summary>Two indicators that add up to a third.</summary>
    /// <param name="Sum">The sum.</param>
    /// <param name="First">One part.</param>
    /// <param name="Second">The other part.</param>
    public sealed record Whole(IndicatorCode Sum, IndicatorCode First, IndicatorCode Second)
    {
        internal IEnumerable<IndicatorCode> Codes => [Sum, First, Second];

        internal Identity Equation => new([new Term(Sum)], [new Term(First), new Term(Second)]);
    }
}
