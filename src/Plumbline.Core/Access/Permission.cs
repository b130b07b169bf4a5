namespace Plumbline.Core.Access;

/// <summary>What an account may be granted in an organisation. A permission is not a post: a post is a job title that owns figures and makes changes.</summary>
public enum Permission
{
    /// <summary>Reads.</summary>
    Reader,

    /// <summary>Writes figures and commentary.</summary>
    Contributor,

    /// <summary>Approves what others wrote, and accepts findings.</summary>
    Approver,

    /// <summary>Keeps definitions, imports, checks and reports.</summary>
    Analyst,

    /// <summary>Keeps the risks that the post owns.</summary>
    RiskOwner,

    /// <summary>Keeps all risks.</summary>
    RiskManager,

    /// <summary>Keeps objectives, controls and assurances.</summary>
    AssuranceLead,

    /// <summary>Gives opinions, accepts findings, and publishes.</summary>
    Executive,

    /// <summary>Keeps accounts, grants and settings. Does not read figures by that alone.</summary>
    Administrator,

    /// <summary>Reads everything, and the access log.</summary>
    Auditor,
}
