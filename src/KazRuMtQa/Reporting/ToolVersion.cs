using System.Reflection;

namespace KazRuMtQa.Reporting;

internal static class ToolVersion
{
    /// <summary>The version of the library without the commit it was built from.</summary>
    public static string Current { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
