namespace Plumbline.App.Doors;

/// <summary>The long-running use cases, which are logged and measured.</summary>
internal enum UseCase
{
    /// <summary>Reading files of figures and comparing them with the ledger.</summary>
    PreviewImport,

    /// <summary>Writing the figures of a preview.</summary>
    Import,

    /// <summary>Writing a workspace.</summary>
    Load,

    /// <summary>Making the document of a report.</summary>
    BuildReport,

    /// <summary>Auditing the figures.</summary>
    Check,
}
