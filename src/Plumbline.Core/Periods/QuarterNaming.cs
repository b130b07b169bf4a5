namespace Plumbline.Core.Periods;

/// <summary>What a quarter of a single year (<c>2023Q1</c>) means in texts from elsewhere.</summary>
/// <remarks>DHIS2 and the Office for National Statistics mean the calendar year; papers of public bodies mean the financial year. The two readings are three months apart.</remarks>
public enum QuarterNaming
{
    /// <summary>Not decided: such a text is refused, and the problem gives both readings.</summary>
    Undecided,

    /// <summary>A quarter of the financial year that starts in that year: 2023Q1 is April to June 2023.</summary>
    Financial,

    /// <summary>A quarter of the calendar year: 2023Q1 is January to March 2023.</summary>
    Calendar,
}
