using Plumbline.Core.Indicators;

namespace Plumbline.Core.Returns.Forms;

/// <summary>What is counted from the returns of a period.</summary>
public enum FormCount
{
    /// <summary>Units that owe a return: asked, and neither waived nor not applicable. Responses + single + consecutive.</summary>
    Asked,

    /// <summary>Complete returns, in time or late.</summary>
    Responses,

    /// <summary>Units without a complete return once it is due, that answered, were waived or were not asked in the period before.</summary>
    Single,

    /// <summary>Units without a complete return once it is due, that had none in the period before either.</summary>
    Consecutive,

    /// <summary>Complete returns after the due moment.</summary>
    Late,

    /// <summary>Units that need not answer this once, with a reason.</summary>
    Waived,

    /// <summary>Units to which the form does not apply.</summary>
    NotApplicable,

    /// <summary>Responses in percent of those asked.</summary>
    Completeness,

    /// <summary>Responses in time in percent of those asked.</summary>
    Timeliness,

    /// <summary>Complete returns whose score falls in a band.</summary>
    Band,
}

/// <summary>An indicator whose figures are counted from returns.</summary>
/// <param name="Count">What is counted.</param>
/// <param name="Indicator">The indicator.</param>
public sealed record FormCounting(FormCount Count, IndicatorCode Indicator)
{
    /// <summary>The band; null unless <see cref="Count"/> is <see cref="FormCount.Band"/>.</summary>
    public FormBand? Band { get; init; }
}
