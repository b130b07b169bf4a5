namespace Plumbline.Core.Actions;

/// <summary>A dated note on an action.</summary>
/// <param name="Action">The action.</param>
/// <param name="At">When it was written, to the second, by the clock of the organisation.</param>
/// <param name="By">The post that wrote it, by title.</param>
/// <param name="Text">What it says.</param>
public sealed record ActionUpdate(ActionCode Action, DateTime At, string By, string Text);
