namespace Plumbline.App.Importing;

/// <summary>What becomes of something that a file to import holds.</summary>
public enum PreviewOutcome
{
    /// <summary>A cell, row or file that cannot be imported.</summary>
    Refused,

    /// <summary>A label that stands for no indicator known.</summary>
    Unmatched,

    /// <summary>A label whose rows are left out.</summary>
    Skipped,

    /// <summary>A figure that the ledger has otherwise.</summary>
    Changed,

    /// <summary>A figure that the ledger does not have.</summary>
    New,
}
