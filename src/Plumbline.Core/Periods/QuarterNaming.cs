namespace Plumbline.Core.Periods;

/// <summary>What a quarter of a single year is in texts that come from elsewhere: <c>2023Q1</c>.</summary>
/// <remarks>DHIS2 and the Office for National Statistics count it in the calendar year, papers of public bodies in the financial one. The same text, three months apart.</remarks>
public enum QuarterNaming
{
    /// <summary>Not said: such a text is refused with both readings.</summary>
    Undecided,

    /// <summary>Of the financial year that starts in that year: 2023Q1 is April to June 2023.</summary>
    Financial,

    /// <summary>Of the calendar year: 2023Q1 is January to March 2023.</summary>
    Calendar,
}
