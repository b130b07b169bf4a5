namespace Plumbline.App.Importing;

/// <summary>What an import would do with an item of a file.</summary>
public enum PreviewOutcome
{
    /// <summary>A cell, row or file that cannot be imported.</summary>
    Refused,

    /// <summary>A label that matches no known indicator.</summary>
    Unmatched,

    /// <summary>A label whose rows are left out.</summary>
    Skipped,

    /// <summary>A figure that the ledger has with other content.</summary>
    Changed,

    /// <summary>A figure that the ledger does not have.</summary>
    New,
}
