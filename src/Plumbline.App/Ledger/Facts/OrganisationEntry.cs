namespace Plumbline.App.Ledger.Facts;

/// <summary>An organisation in the store and its latest change.</summary>
public sealed record OrganisationEntry(string Code, Change Head);
