namespace Plumbline.Core.Text;

/// <summary>Marks a value of an enum that the product makes itself: its word is shown, and no file, option or form may write it.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class NeverWrittenAttribute : Attribute;
