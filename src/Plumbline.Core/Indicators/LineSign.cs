namespace Plumbline.Core.Indicators;

/// <summary>What a line of the accounts is, and so which side of its plan is favourable.</summary>
/// <remarks>More income, more of an asset and more of anything else than planned is favourable; more of a cost or a liability is adverse.</remarks>
public enum LineSign
{
    /// <summary>Income, or a surplus.</summary>
    Income,

    /// <summary>A cost, held positive or in brackets.</summary>
    Cost,

    /// <summary>An asset.</summary>
    Asset,

    /// <summary>A liability, held positive or in brackets.</summary>
    Liability,

    /// <summary>Neither: reserves, cash flows; more is favourable.</summary>
    Other,
}
