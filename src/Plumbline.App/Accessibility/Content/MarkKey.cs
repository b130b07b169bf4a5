using System.Runtime.InteropServices;

namespace Plumbline.App.Accessibility.Content;

/// <summary>What names a marked piece of content: the page or the drawing that it stands in, and its number there (ISO 32000-1, 14.7.4.2).</summary>
/// <param name="Owner">The number of the object of the page or the drawing.</param>
/// <param name="Number">The number (MCID).</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MarkKey(long Owner, int Number);
