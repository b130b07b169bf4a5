namespace Plumbline.App.Ledger.Facts;

/// <summary>The marks of a figure, as <c>observation.marks</c> holds them.</summary>
[Flags]
internal enum ObservationMarks : byte
{
    /// <summary>A figure as most are.</summary>
    None = 0,

    /// <summary>It may be revised.</summary>
    Provisional = 1,

    /// <summary>It is taken back.</summary>
    Withdrawn = 2,

    /// <summary>It is known to be probably wrong.</summary>
    Doubtful = 4,
}

/// <summary>Takes the marks of a fact together.</summary>
internal static class MarksOfFact
{
    public const ObservationMarks All = ObservationMarks.Provisional | ObservationMarks.Withdrawn | ObservationMarks.Doubtful;

    public static ObservationMarks Of(ObservationFact fact) =>
        (fact.Provisional ? ObservationMarks.Provisional : ObservationMarks.None)
        | (fact.Withdrawn ? ObservationMarks.Withdrawn : ObservationMarks.None)
        | (fact.Doubtful ? ObservationMarks.Doubtful : ObservationMarks.None);
}
