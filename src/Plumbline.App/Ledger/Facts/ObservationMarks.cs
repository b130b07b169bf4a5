namespace Plumbline.App.Ledger.Facts;

/// <summary>The marks of a figure, as stored in <c>observation.marks</c>.</summary>
[Flags]
internal enum ObservationMarks : byte
{
    /// <summary>No mark.</summary>
    None = 0,

    /// <summary>It may be revised.</summary>
    Provisional = 1,

    /// <summary>It is withdrawn.</summary>
    Withdrawn = 2,

    /// <summary>It is known to be probably wrong.</summary>
    Doubtful = 4,
}

/// <summary>Combines the marks of a fact.</summary>
internal static class MarksOfFact
{
    public const ObservationMarks All = ObservationMarks.Provisional | ObservationMarks.Withdrawn | ObservationMarks.Doubtful;

    public static ObservationMarks Of(ObservationFact fact) =>
        (fact.Provisional ? ObservationMarks.Provisional : ObservationMarks.None)
        | (fact.Withdrawn ? ObservationMarks.Withdrawn : ObservationMarks.None)
        | (fact.Doubtful ? ObservationMarks.Doubtful : ObservationMarks.None);
}
